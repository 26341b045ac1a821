import numpy as np
import tensorflow as tf

pixels = np.array([[10, 128, 200]], np.uint8)  # (1, 3)
x = tf.constant(pixels, tf.float32)  # (1, 3)


def attempt(what, action):
    try:
        y = action().numpy()
        print(what, y.ravel(), y.dtype)
    except Exception as error:
        first = str(error).splitlines()[0].split(". ")[0]
        print(f"{what}\n    {type(error).__name__}: {first}")


attempt("minus 128", lambda: x - 128)
attempt("minus an array", lambda: x - np.float32([128, 128, 128]))
attempt("divided by 128", lambda: x / 128.0)
