import torch
import torch.nn.functional as F
from torch import nn

x = torch.ones(2, 3)  # (2, 3)

dense = nn.Linear(3, 2)
with torch.autocast(x.device.type, dtype=torch.bfloat16):
    y = dense(x)  # (2, 2)
    loss = F.mse_loss(y, torch.zeros(2, 2))
print("weights:", str(dense.weight.dtype).replace("torch.", ""))
print("output:", str(y.dtype).replace("torch.", ""))
print("loss:", str(loss.dtype).replace("torch.", ""))
