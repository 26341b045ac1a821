import cntk as C
import numpy as np

# batch, channels, height, width
first = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3)
images = np.stack([first, -10 * first], axis=1)  # (2, 2, 2, 3)
x = C.input_variable((2, 2, 3))


def show(name, y):
    first = y[0]
    print(f"{name:16} {y.shape}\n{first.astype(int)}")


show("wrong number:", C.reshape(x, (-1, 6)).eval({x: images}))
show("C.flatten:", C.flatten(x).eval({x: images}))
y = C.reshape(x, -1).eval({x: images})  # (2, 12)
show("as they stand:", y)
