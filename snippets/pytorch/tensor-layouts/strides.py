import torch


def describe(tensor):
    steps = tensor.stride()
    print("shape", tuple(tensor.shape), "strides", steps)


first = torch.arange(120.0).reshape(2, 3, 4, 5)
last = first.to(memory_format=torch.channels_last)  # (2, 3, 4, 5)
describe(first)
describe(last)
print(first[1, 2, 3, 1].item(), last[1, 2, 3, 1].item())
