import textwrap
import warnings

import cntk as C
import numpy as np

pixels = np.zeros((2, 3, 4, 5), dtype=np.uint8)  # (2, 3, 4, 5)

x = C.input_variable((3, 4, 5))
conv = C.layers.Convolution(filter_shape=(3, 3), num_filters=8)(x)
for name, images in [
    ("uint8", pixels),
    ("uint8 / 255", pixels / 255),
    ("float32", pixels.astype(np.float32) / 255),
]:
    try:
        with warnings.catch_warnings(record=True) as caught:
            y = conv.eval({x: images})  # (2, 8, 2, 3)
        print(f"{name}: {y.dtype}" + ", a warning" * len(caught))
    except ValueError as error:
        print(textwrap.fill(f"{name}: {error}", width=70))
