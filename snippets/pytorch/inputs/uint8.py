import numpy as np
import torch

pixels = np.array([[10, 128, 200]], np.uint8)  # (1, 3)
x = torch.tensor(pixels)  # (1, 3)


def attempt(what, action):
    try:
        y = action().numpy(force=True)
        print(what, y.ravel(), y.dtype)
    except Exception as error:
        first = str(error).splitlines()[0].split(". ")[0]
        print(f"{what}\n    {type(error).__name__}: {first}")


attempt("minus 128", lambda: x - 128)
attempt("minus an array", lambda: x - torch.tensor([128] * 3).byte())
attempt("divided by 128", lambda: x / 128.0)
