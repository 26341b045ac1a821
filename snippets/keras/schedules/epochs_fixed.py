import keras
import numpy as np

x = np.zeros((8, 1), dtype=np.float32)  # (8, 1)
y = np.zeros((8, 1), dtype=np.float32)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile(loss="mse", optimizer=keras.optimizers.SGD(1.0))

schedule = keras.callbacks.LearningRateScheduler(lambda epoch: 0.5**epoch)
history = model.fit(
    x, y, batch_size=2, epochs=3, callbacks=[schedule], verbose=0).history
for epoch, rate in enumerate(history["learning_rate"]):
    print(f"epoch {epoch}: {rate:.4f}")
