import torch
from torch import nn

samples = torch.tensor([[1.0, -2, 3], [0, 4, -1]])  # (2, 3)
# From Keras: in, out.
kernel = torch.tensor([[1.0, 0, 3], [2, 1, 0], [0, -1, 2]])  # (3, 3)

dense = nn.Linear(3, 3, bias=False)
dense.load_state_dict({"weight": kernel})
print("as it is")
print(dense(samples).numpy(force=True))

dense.load_state_dict({"weight": kernel.T})
y = dense(samples)  # (2, 3)
print("transposed")
print(y.numpy(force=True))
