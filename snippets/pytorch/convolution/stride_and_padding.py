import torch
import torch.nn.functional as F

first = [
    [ 2, -1,  0,  3,  1],
    [ 0,  4, -2,  1, -3],
    [ 1, -1,  5,  0,  2],
    [-4,  2,  3, -2,  1],
]
second = [
    [ 1,  0, -2,  4,  0],
    [-1,  3,  1, -5,  2],
    [ 0, -2,  2,  1, -1],
    [ 3,  1, -3,  0,  4],
]
image = torch.tensor([[first, second]], dtype=torch.float32)  # (1, 2, 4, 5)

on_first = [[1, 0, -2], [3, -1, 0], [0, 2, 1]]
on_second = [[0, -1, 1], [2, 0, -3], [-1, 1, 0]]
kernel = torch.tensor([[on_first, on_second]], dtype=torch.float32)

strided = F.conv2d(image, kernel, stride=2)  # (1, 1, 1, 2)
padded = F.conv2d(image, kernel, padding=1)  # (1, 1, 4, 5)
print("stride 2", strided.numpy(force=True)[0, 0], sep="\n")
print("zeros around", padded.numpy(force=True)[0, 0], sep="\n")
