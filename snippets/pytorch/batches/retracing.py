import torch

calls = []


def double(x):
    calls.append(x.shape)
    return x * 2


x = torch.ones(2, 3)  # (2, 3)
for step in range(3):
    double(x)
print("Python ran the body:", len(calls))
