import torch
import torch.nn.functional as F

torch.set_num_threads(1)
numbers = torch.arange(1.0, 26.0).reshape(1, 5, 5, 1)
image = numbers.permute(0, 3, 1, 2)  # one channel, channels last in memory
kernel = torch.ones(1, 1, 4, 5)
print("image.is_contiguous():", image.is_contiguous())

print("stride (1, 2):", F.conv2d(image, kernel, stride=(1, 2)).flatten().tolist())
copy = image.clone(memory_format=torch.contiguous_format)
print("of a copy:    ", F.conv2d(copy, kernel, stride=(1, 2)).flatten().tolist())
