import torch
import torch.nn.functional as F

logits = torch.tensor([[0.0], [0.001]], requires_grad=True)  # (2, 1)
labels = torch.tensor([[0.0], [0]])
weight = torch.tensor(3.0)  # for a label of 1

loss = F.binary_cross_entropy_with_logits(
    logits, labels, pos_weight=weight, reduction="sum")
loss.backward()
for logit, slope in zip([0.0, 0.001], logits.grad):
    print(f"{logit}: {float(slope):.2f}")
