"""Let an interpreter start and end sooner. Python runs this file first, in each that tests start.

While a framework is imported, Python looks for garbage among a million objects again and again, and
at its end once more: of the five seconds of TensorFlow these were two. Plain Python 3.6.
"""

import atexit
import gc

OBJECTS = 50000  # that are made before Python looks for garbage among them; else 700

gc.set_threshold(OBJECTS)
if hasattr(gc, "freeze"):  # Python 3.7
    atexit.register(gc.freeze)
