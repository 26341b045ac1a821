import cntk as C
import numpy as np

x = np.zeros((100, 3), dtype=np.float32)  # (100, 3)
shapes = []

source = C.io.MinibatchSourceFromData({"x": x}, max_samples=100)
for step in range(10):
    batch = source.next_minibatch(32)
    if not batch:
        break
    shapes.append(batch[source.streams.x].asarray().shape)
print(len(shapes), "times:", shapes[0], "...", shapes[-1])
