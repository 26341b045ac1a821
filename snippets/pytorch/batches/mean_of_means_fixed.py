import torch

x = torch.arange(10.0).reshape(10, 1)  # (10, 1)

total = 0.0
for batch in x.split(4):
    loss = (batch**2).mean().item()
    total += loss * len(batch)
print(f"mean loss {total / len(x):.2f}")
