import torch
import torch.nn.functional as F

x = torch.arange(12.0).reshape(1, 2, 3, 2).permute(0, 3, 1, 2) - 5
inward = torch.tensor([[1.0, 0.5]]).reshape(1, 2, 1, 1)
outward = torch.tensor([[2.0], [-4]]).reshape(2, 1, 1, 1)

mean = x.mean((2, 3), keepdim=True)  # (1, 2, 1, 1)
hidden = F.relu(F.conv2d(mean, inward))
scale = torch.sigmoid(F.conv2d(hidden, outward))
y = x * scale  # (1, 2, 2, 3)
print(scale.numpy(force=True).ravel().round(4))
print(y.numpy(force=True)[0, :, 1, 2].round(4))  # the last pixel
