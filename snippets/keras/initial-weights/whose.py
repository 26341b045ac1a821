import keras

initializer = keras.initializers.GlorotUniform()
kernel = initializer((3, 2))  # (3, 2)
print(keras.initializers.GlorotUniform.__module__.split(".")[0])
