import cntk as C
import numpy as np

rng = np.random.RandomState(0)
maps = np.float32(rng.randint(-4, 5, (4, 3, 2, 5)))  # (4, 3, 2, 5)
kernel = np.float32(rng.randint(-4, 5, (3, 2, 5, 10)))  # with channels last
logits = np.tensordot(maps, kernel, 3)  # (4, 10)


def report(what, y):
    error = np.abs(y - logits).max()
    same = (y.argmax(axis=1) == logits.argmax(axis=1)).sum()
    print(f"{what}: largest error {error}, {same} of 4 predictions the same")


other = kernel.reshape(30, 10)  # as Keras has it
x = C.input_variable((5, 3, 2))
dense = C.layers.Dense(10, bias=False)
z = dense(x)
first = np.ascontiguousarray(maps.transpose(0, 3, 1, 2))
dense.W.value = other.reshape(5, 3, 2, 10)  # the shape fits
report("rows as they were", z.eval({x: first}))

rows = other.reshape(3, 2, 5, 10)  # height, width, channel, out
dense.W.value = np.ascontiguousarray(rows.transpose(2, 0, 1, 3))
report("rows reordered", z.eval({x: first}))
