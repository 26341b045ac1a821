import keras
import numpy as np

x = np.zeros((8, 1), dtype=np.float32)  # (8, 1)
y = np.zeros((8, 1), dtype=np.float32)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
# a schedule counts the steps of batches, not epochs
rate_at = keras.optimizers.schedules.ExponentialDecay(
    1.0, decay_steps=1, decay_rate=0.5)
model.compile(loss="mse", optimizer=keras.optimizers.SGD(rate_at))

for epoch in range(3):
    print(f"epoch {epoch}: {float(model.optimizer.learning_rate):.4f}")
    model.fit(x, y, batch_size=2, verbose=0)
