import torch
import torch.nn.functional as F


def gradient(f):
    x = torch.tensor([[-1.0, 0, 1]], requires_grad=True)
    f(x).sum().backward()
    return x.grad.numpy(force=True)


slopes = gradient(lambda x: torch.maximum(x, torch.zeros(())))  # (1, 3)
print("maximum:   ", slopes)
slopes = gradient(lambda x: F.leaky_relu(x, 0.1))  # (1, 3)
print("leaky ReLU:", slopes)
slopes = gradient(F.relu)  # (1, 3)
print("ReLU:      ", slopes)
