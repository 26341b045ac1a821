import cntk as C
import numpy as np

images = np.ones((2, 4, 6, 64), dtype=np.float32)  # (2, 4, 6, 64)
x = C.input_variable((4, 6, 64))


def show(name, axes):
    y = x * C.layers.Dropout(0.5)(C.ones_like(C.reduce_mean(x, axis=axes)))
    _, values = y.forward({x: images}, keep_for_backward={y.output})
    zeros = values[y.output] == 0
    lost = zeros.sum(axis=(1, 2))  # (2, 64)
    masks = np.unique(zeros[0].reshape(24, 64), axis=1).T
    print(f"{name} masks: {len(masks)}, whole: {(lost % 24 == 0).all()}")


show("channels first:", (1, 2))
show("channels last: ", (0, 1))
