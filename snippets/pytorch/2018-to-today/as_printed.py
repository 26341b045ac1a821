import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3, padding=1)
        self.conv2 = nn.Conv2d(32, 64, 3, padding=1)
        self.dense = nn.Linear(7 * 7 * 64, 10)
        self.pool = nn.Sequential(nn.ReLU(), nn.MaxPool2d(2))

    def forward(self, x):
        x = self.pool(self.conv2(self.pool(self.conv1(x))))
        logits = self.dense(x.flatten(1))
        return logits, logits.softmax(dim=1)


model = ConvNet()
x = torch.ones(1, 1, 28, 28)
y = model(x)[0]  # (1, 10), and [1] holds the probabilities
for name, layer in model.named_children():
    if count := sum(p.numel() for p in layer.parameters()):
        print(f"{name}  {count:7,}")
print(f"total  {sum(p.numel() for p in model.parameters()):7,}")
print("ends in softmax:", bool(torch.isclose(y.sum(), torch.tensor(1.0))))
