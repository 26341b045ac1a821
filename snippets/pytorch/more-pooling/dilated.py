import torch
from torch import nn

image = torch.arange(35.0).reshape(1, 1, 5, 7)
window, stride, dilation = 2, 2, 2


def side_by_side(x, axis):
    last = x.shape[axis] - (window - 1) * dilation
    starts = torch.arange(0, last, stride)[:, None]
    places = starts + torch.arange(window) * dilation
    return x.index_select(axis, places.ravel())


x = side_by_side(side_by_side(image, 2), 3)  # (1, 1, 4, 6)
largest = nn.MaxPool2d(window, stride, dilation=dilation)(image)
average = nn.AvgPool2d(window, stride=window)(x)
print(largest.numpy(force=True)[0, 0])
print(average.numpy(force=True)[0, 0])
