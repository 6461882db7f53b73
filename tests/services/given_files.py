"""Files that somebody brings: written into a folder of the test."""


def written(folder, name, data=b"text"):
    path = folder / name
    path.write_bytes(data)
    return path
