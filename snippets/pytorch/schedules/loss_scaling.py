import torch
from torch import nn

for scale in 1, 2**14:
    weight = nn.Parameter(torch.ones(1))  # (1,)
    sgd = torch.optim.SGD([weight], lr=1e7)
    scaler = torch.amp.GradScaler(weight.device.type, init_scale=scale)
    half = weight.half()
    loss = 1e-8 * half[0].float()
    scaler.scale(loss).backward()
    scaler.step(sgd)  # divides the gradient by the scale
    scaler.update()
    print(f"scale {scale}: {float(weight[0].detach()):.4f}")
