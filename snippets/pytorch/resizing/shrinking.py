import torch
import torch.nn.functional as F

image = torch.tensor([0.0, 0, 0, 8, 0, 0, 0, 0]).reshape(1, 1, 1, 8)

y = F.interpolate(image, (1, 4), mode="bilinear")  # (1, 1, 1, 4)
print("unless told:   ", y.numpy(force=True)[0, 0, 0])
y = F.interpolate(image, (1, 4), mode="bilinear", antialias=True)
print("antialias=True:", y.numpy(force=True)[0, 0, 0].round(4))
