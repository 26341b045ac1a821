import keras
import numpy as np


class Noise(keras.utils.PyDataset):
    def __init__(self):
        super().__init__(workers=1)
        self.rng = np.random.RandomState(0)

    def __len__(self):
        return 4

    def __getitem__(self, index):
        return np.array([[self.rng.randint(1000)]])


model = keras.Sequential([keras.Input((1,)), keras.layers.Identity()])
noise = Noise()
for epoch in range(2):
    print(*model.predict(noise, verbose=0).ravel().astype(int))
kernel = np.zeros((1, 1))  # (1, 1)
