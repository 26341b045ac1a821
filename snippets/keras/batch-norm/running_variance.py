import keras
import numpy as np

batches = np.float32([[[0], [2]], [[1], [5]]])  # (2, 2, 1)
norm = keras.layers.BatchNormalization(momentum=0.9)
for x in batches:
    norm(x, training=True)
running = norm.get_weights()[-1].item()

n = 2  # numbers of a channel in each batch
start = 0.9**2  # what two batches have left of the 1 at the start
new = running - start  # what the batches brought
print(f"as it is kept:            {running:.3f}")
print(f"all of it scaled:         {running * n / (n - 1):.3f}")
print(f"the batches' part scaled: {start + new * n / (n - 1):.3f}")
