import torch

x = torch.ones(1, 2, 8, 6)  # (1, 2, 8, 6)
try:
    model = torch.load("old.model")
    print(model(x))
except Exception as error:
    first = " ".join(str(error).split(". ")[0].split())
    print(f"{type(error).__name__}: {first}")
