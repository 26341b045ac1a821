import torch
import torch.nn.functional as F

image = torch.arange(24).reshape(1, 2, 3, 4) * 7 % 13 - 6
image = image.float()
kernel = torch.arange(54.0).reshape(3, 3, 2, 3) % 7 - 3  # from Keras

wrong = kernel.permute(3, 2, 0, 1).reshape(6, 1, 3, 3)
y = F.conv2d(image, wrong, groups=2)  # (1, 6, 1, 2)
print("permuted like any other", y.numpy(force=True)[0, :, 0], sep="\n")

right = kernel.permute(2, 3, 0, 1).reshape(6, 1, 3, 3)
y = F.conv2d(image, right, groups=2)  # (1, 6, 1, 2)
print("channels before multiplier", y.numpy(force=True)[0, :, 0], sep="\n")
