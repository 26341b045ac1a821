import torch
import torch.nn.functional as F

image = torch.zeros(1, 1, 5, 6)
image[0, 0, 2, 3] = 1
kernel = torch.arange(1.0, 10.0).reshape(1, 1, 3, 3)
turned = torch.flip(kernel, dims=(2, 3))  # (1, 1, 3, 3)

y = F.conv2d(image, kernel)  # (1, 1, 3, 4)
print("as it is", y.numpy(force=True)[0, 0], sep="\n")
y = F.conv2d(image, turned)  # (1, 1, 3, 4)
print("turned", y.numpy(force=True)[0, 0], sep="\n")
