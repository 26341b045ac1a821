import torch

red = [[0, 1, 2], [3, 4, 5]]
green = [[10, 11, 12], [13, 14, 15]]
first = torch.tensor([[red, green]], dtype=torch.float32)  # (1, 2, 2, 3)

last = first.permute(0, 2, 3, 1)  # (1, 2, 3, 2)
back = last.permute(0, 3, 1, 2)  # (1, 2, 2, 3)
reshaped = first.reshape(1, 2, 3, 2)
print("transposed")
print(last.numpy(force=True)[0])
print("and back")
print(back.numpy(force=True)[0])
print("reshaped")
print(reshaped.numpy(force=True)[0])
