import numpy as np
import torch
import torch.nn.functional as F

np.set_printoptions(precision=3, suppress=True)

x = torch.tensor([1.0, 2]).reshape(1, 2, 1)  # (1, 2, 1)

size, bias, alpha, beta = 3, 1, 0.3, 0.5
y = F.local_response_norm(x, size, alpha * size, beta, bias)  # (1, 2, 1)
print("own:      ", y.numpy(force=True).ravel())
