import torch
import torch.nn.functional as F

image = torch.tensor([1.0, 2]).reshape(1, 1, 1, 2)
kernel = torch.tensor([1.0, 2, 3]).reshape(1, 1, 1, 3)


def enlarge(padding=0, more=0):
    y = F.conv_transpose2d(
        image, kernel, None, (1, 2), (0, padding), (0, more)
    )
    return y.numpy().ravel()


whole = enlarge()  # (5,)
print("no padding:                 ", whole)
print("output_padding=1:           ", enlarge(more=1))
print("padding=1:                  ", enlarge(padding=1))
print("padding=1, output_padding=1:", enlarge(padding=1, more=1))
