import numpy as np
import torch
import torch.nn.functional as F

image = torch.tensor([0.0, 3]).reshape(1, 1, 1, 2)


def matrix(places):
    distance = np.clip(places, 0, 1) - np.arange(2)[:, None]
    return torch.tensor(np.maximum(1 - abs(distance), 0).astype(np.float32))


y = F.interpolate(image, (1, 4), mode="bilinear")  # (1, 1, 1, 4)
print("half pixels: ", y.numpy(force=True)[0, 0, 0])
y = F.interpolate(image, (1, 4), mode="bilinear", align_corners=True)
print("corners:     ", y.numpy(force=True)[0, 0, 0].round(4))
places = np.arange(4) * 2 / 4
y = image @ matrix(places)
print("TensorFlow 1:", y.numpy(force=True)[0, 0, 0])
