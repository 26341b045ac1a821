import cntk as C
import numpy as np

one = np.float32([[3, 1, 2, 1], [0, 0, 0, 5], [7, 0, 0, 0], [0, 6, 0, 8]])
image = np.stack([one, -one])[None]  # (1, 2, 4, 4)

x = C.input_variable((2, 4, 4))
corners = [(0, 0), (0, 1), (1, 0), (1, 1)]
places = [C.slice(x, [1, 2], corner, [4, 4], [2, 2]) for corner in corners]
places = [C.reshape(place, (1, 2, 2, 2)) for place in places]
place = C.argmax(C.splice(*places, axis=0), axis=0)
place = place.eval({x: image})[:, 0].astype(int)

row, column = np.arange(2)[:, None], np.arange(2)
indices = (2 * row + place // 2) * 4 + 2 * column + place % 2  # (1, 2, 2, 2)
print(indices[0])
