import torch

numbers = torch.tensor([1e-8, 1 + 2**-8, 1 + 2**-7, 2049, 70000])  # (5,)

for dtype in torch.float16, torch.bfloat16:
    rounded = numbers.to(dtype).to(torch.float32)
    for number in rounded.tolist():
        print(f"{number:.8g}", end=" ")
    print(str(dtype).replace("torch.", ""))
