import keras
import numpy as np

batches = np.float32([[[0], [2]], [[1], [5]]])  # (2, 2, 1)
norm = keras.layers.BatchNormalization(momentum=0.9)
for x in batches:
    norm(x, training=True)
running = norm.get_weights()[-1].item()

n = 2  # numbers of a channel in each batch
start = 0.9**2  # what two batches have left of the 1 at the start
print(f"running variance:      {running:.3f}")
print(f"all of it, scaled:     {running * n / (n - 1):.3f}")
print(f"without the start, so: {start + (running - start) * n / (n - 1):.3f}")
