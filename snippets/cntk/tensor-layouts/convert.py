import cntk as C
import numpy as np

red = [[0, 1, 2], [3, 4, 5]]
green = [[10, 11, 12], [13, 14, 15]]
first = np.array([[red, green]], dtype=np.float32)  # (1, 2, 2, 3)

x = C.input_variable((2, 2, 3))  # the batch axis is not counted
last = C.transpose(x, (1, 2, 0))  # (2, 3, 2)
back = C.transpose(last, (2, 0, 1))  # (2, 2, 3)
reshaped = C.reshape(x, (2, 3, 2))
print("transposed")
print(last.eval({x: first})[0])
print("and back")
print(back.eval({x: first})[0])
print("reshaped")
print(reshaped.eval({x: first})[0])
