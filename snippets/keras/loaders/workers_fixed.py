import keras
import numpy as np


class Noise(keras.utils.PyDataset):
    def __init__(self):
        super().__init__(workers=2)
        self.epoch = 0

    def __len__(self):
        return 4

    def __getitem__(self, index):
        rng = np.random.RandomState(4 * self.epoch + index)
        return np.array([[rng.randint(1000)]])


model = keras.Sequential([keras.Input((1,)), keras.layers.Identity()])
noise = Noise()
for noise.epoch in range(2):
    print(*model.predict(noise, verbose=0).ravel().astype(int))
kernel = np.zeros((1, 1))  # (1, 1)
