import os
import urllib.request

import numpy as np
import torch
import torch.nn.functional as F

url = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
if not os.path.exists("mnist.npz"):
    urllib.request.urlretrieve(url, "mnist.npz")
digit = np.load("mnist.npz")["x_test"][0].astype(np.float32) / 255  # (28, 28)
image = torch.tensor(digit).reshape(1, 1, 28, 28)

kernel = torch.tensor([[-1.0, -1.0, -1.0], [0.0, 0.0, 0.0], [1.0, 1.0, 1.0]])
kernel = kernel.reshape(1, 1, 3, 3)
y = F.conv2d(image, kernel)
edges = y.numpy(force=True)[0, 0]  # (26, 26)
for row in np.where(edges > 0.5, "#", np.where(edges < -0.5, "-", ".")):
    print("".join(row))
