import numpy as np
import torch

decay = 1e-6
optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(3))], lr=0.05)
schedule = torch.optim.lr_scheduler.LambdaLR(
    optimizer, lambda step: 1 / (1 + decay * step))

steps = np.array([0, 469, 4690])
rates = np.zeros(3)  # (3,)
for step in range(4691):
    rates[steps == step] = schedule.get_last_lr()
    optimizer.step()
    schedule.step()
for step, rate in zip(steps, rates):
    print(f"step {step:4}  rate {rate:.6f}")
