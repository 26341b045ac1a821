"""End with a message when a port of this machine cannot be used: ``python -m tools.port 8000``."""

import socket
import sys

LARGEST = 65535


def problem_with(text):
    """Return why a port, given as text, cannot be used, or ""."""
    if not text.isdecimal() or not 1 <= int(text) <= LARGEST:
        return (
            f"PORT={text} is no port: give a number from 1 to {LARGEST}, like make serve PORT=8001"
        )
    port = int(text)
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError as error:
            other = port + 1 if port < LARGEST else port - 1
            return (
                f"Port {port} cannot be used ({error.strerror}). "
                f"Take another one: make serve PORT={other}"
            )
    return ""


if __name__ == "__main__":
    sys.exit(problem_with(sys.argv[1]) or 0)
