import torch

row = torch.arange(8.0).reshape(1, 1, 1, 8)  # (1, 1, 1, 8)
for width in [4, 5, 10]:
    left = (8 - width) // 2
    y = torch.nn.functional.pad(row, [-left, width - 8 + left])
    print(width, y.numpy(force=True).ravel())
