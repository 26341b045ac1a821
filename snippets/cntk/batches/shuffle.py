import cntk as C
import numpy as np

x = np.arange(20, dtype=np.float32).reshape(20, 1)  # (20, 1)
order = []

np.random.seed(0)
source = C.io.MinibatchSourceFromData({"x": x}, max_samples=20)
for step in range(4):
    batch = source.next_minibatch(5)[source.streams.x].asarray()
    order.extend(batch.flatten())
print("in order:", order == sorted(order))
