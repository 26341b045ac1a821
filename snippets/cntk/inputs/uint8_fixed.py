import cntk as C
import numpy as np

pixels = np.array([[10, 128, 200]], np.uint8)  # (1, 3)
x = C.input_variable(3)


def attempt(what, action):
    try:
        y = action().eval({x: np.float32(pixels)})
        print(what, y.ravel(), y.dtype)
    except Exception as error:
        first = str(error).splitlines()[0].split(". ")[0]
        print(f"{what}\n    {type(error).__name__}: {first}")


attempt("minus 128", lambda: x - 128)
attempt("minus an array", lambda: x - np.float32([128, 128, 128]))
attempt("divided by 128", lambda: x / 128.0)
