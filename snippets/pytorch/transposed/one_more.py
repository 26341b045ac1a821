import torch
import torch.nn.functional as F

image = torch.tensor([1.0, 2]).reshape(1, 1, 1, 2)
kernel = torch.tensor([1.0, 2, 3]).reshape(1, 1, 1, 3)


def enlarge(more):
    y = F.conv_transpose2d(
        image, kernel, None, (1, 2), padding=(0, 1), output_padding=(0, more)
    )
    return y.numpy(force=True).ravel()


y = enlarge(0)  # (3,)
print("padding=1, output_padding=0:", y)
y = enlarge(1)  # (4,)
print("padding=1, output_padding=1:", y)
