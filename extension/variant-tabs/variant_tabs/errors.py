"""What goes wrong on a page."""

try:  # MkDocs uses Click, which shows the message of this alone and ends with status 1
    from click import ClickException as ShownException
except ImportError:
    ShownException = Exception  # type: ignore[assignment, misc]


class CallError(ShownException):
    """A page asks for what is not there. The message names the place and the fix."""
