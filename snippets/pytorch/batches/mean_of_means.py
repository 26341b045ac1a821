import torch

x = torch.arange(10.0).reshape(10, 1)  # (10, 1)

losses = []
for batch in x.split(4):
    loss = (batch**2).mean().item()
    losses.append(loss)
print(f"mean loss {sum(losses) / len(losses):.2f}")
