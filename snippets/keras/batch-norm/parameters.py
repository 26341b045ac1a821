import keras

norm = keras.layers.BatchNormalization()
norm.build((None, 4, 6, 3))

scale = norm.gamma  # (3,)
for weight in norm.weights:
    print(f"{weight.name:19} {str(tuple(weight.shape)):5}", end=" ")
    print("learned" if weight.trainable else "measured")
print("epsilon", norm.epsilon)
