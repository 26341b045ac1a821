import torch
import torch.nn.functional as F

image = torch.tensor([1.0, 2]).reshape(1, 1, 1, 2)
kernel = torch.tensor([1.0, 2, 3]).reshape(1, 1, 1, 3)
whole = F.conv_transpose2d(image, kernel, stride=(1, 2))  # (1, 1, 1, 5)


def keep(start, side):
    """Cut off the start, and cut or fill the end."""
    more = start + side - whole.shape[3]
    y = F.pad(whole, (-start, more))
    return y.numpy(force=True).ravel()


print("start 0, side 5:", keep(0, 5))
print("start 0, side 4:", keep(0, 4))
print("start 1, side 4:", keep(1, 4))
print("start 1, side 3:", keep(1, 3))
print("start 0, side 6:", keep(0, 6))
