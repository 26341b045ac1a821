import os
import urllib.request

import numpy as np
import torch

MNIST = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(MNIST, "mnist.npz")
digits = np.load("mnist.npz")["x_test"][:1]  # (1, 28, 28)
print(digits[0, 6:12, 6:12])

images = torch.tensor(digits[:, np.newaxis] / 255)  # (1, 1, 28, 28)
print("shape", tuple(images.shape))
means = images.mean(dim=(1, 2, 3))  # (1,)
print("mean", " ".join(f"{mean:.4f}" for mean in means))
