"""The frameworks that results.json is about, by their keys: some may be gone or new since."""

from tools.frameworks import frameworks


def in_order(by_key):
    """Return what is recorded by keys as {framework: ...}, in the order of the tabs.

    Each framework comes on its first backend; the other backends follow behind all of them. What
    is not recorded is left out, and so is what belongs to no framework that is here.
    """
    every = [framework.on_each_backend() for framework in frameworks()]
    first = [on_backends[0] for on_backends in every]
    others = [other for on_backends in every for other in on_backends[1:]]
    return {
        framework: by_key[framework.key] for framework in first + others if framework.key in by_key
    }


def label(key):
    """Return the label of a framework by its key; the key, if there is none."""
    return next((framework.label for framework in in_order({key: None})), key)
